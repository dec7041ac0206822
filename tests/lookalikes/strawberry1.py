import strawberry
from sqlalchemy import select
from db import get_session


@strawberry.type
class Query:
    @strawberry.field
    async def users(self) -> list[str]:
        async with get_session() as session:
            return (await session.scalars(select(1))).all()


schema = strawberry.Schema(query=Query)


async def test():
    await schema.execute("{ users }")
    schema.execute_sync("{ users }")
    Query()
