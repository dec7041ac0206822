from starlette.requests import Request
from starlette.datastructures import URL
from sqlalchemy.ext.asyncio import AsyncSession


async def view(request: Request, db: AsyncSession):
    request.session.get("x")
    request.session["x"] = 1
    request.url.query.get("x")
    request.query_params.get("x")
    session = request.session
    session.get("x")
