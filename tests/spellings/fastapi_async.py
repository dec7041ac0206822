from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import selectinload

from .models import Base, Order, User
from .schemas import OrderIn, UserIn, UserOut
from .settings import settings

engine: AsyncEngine = create_async_engine(settings.database_url, pool_pre_ping=True)
SessionFactory = async_sessionmaker(engine, expire_on_commit=False)
router = APIRouter(prefix="/users")


async def get_db() -> AsyncIterator[AsyncSession]:
    async with SessionFactory() as session:
        try:
            yield session
        except Exception:
            session.rollback()  # SQA187
            raise


DB = Annotated[AsyncSession, Depends(get_db)]


@router.get("/{ident}", response_model=UserOut)
async def read(ident: int, db: DB):
    user = db.query(User).get(ident)  # SQA186
    if user is None:
        raise HTTPException(404)
    return user


@router.post("/", response_model=UserOut)
async def create(body: UserIn, db: DB):
    existing = db.execute(select(User).where(User.name == body.name)).scalar_one_or_none()  # SQA187
    if existing:
        raise HTTPException(409)
    user = User(**body.model_dump())
    db.add(user)
    db.commit()  # SQA187
    await db.refresh(user)
    return user


@router.post("/{ident}/orders")
async def order(ident: int, body: OrderIn, db: AsyncSession = Depends(get_db)):
    user = db.get(User, ident, options=[selectinload(User.orders)])  # SQA187
    if not user:
        raise HTTPException(404)
    db.bulk_save_objects([Order(user_id=ident, item=item) for item in body.items])  # SQA186
    await db.commit()
    total = db.scalar(select(Order.total).where(Order.user_id == ident))  # SQA187
    return {"total": total + 1}


@router.delete("/{ident}")
async def remove(ident: int, db: Annotated[AsyncSession, Depends(get_db)]):
    async with db.begin():
        for row in db.scalars(select(Order).where(Order.user_id == ident)):  # SQA187
            db.delete(row)  # SQA187
        await db.execute(text("delete from users where id = :id"), {"id": ident})


@router.get("/")
async def page(db: DB, offset: int = 0):
    result = db.execute(select(User).offset(offset).limit(20))  # SQA187
    return result.scalars().all()


def create_app() -> FastAPI:
    app = FastAPI()

    @app.on_event("startup")
    async def startup():
        async with engine.begin() as conn:
            conn.run_sync(Base.metadata.create_all)  # SQA187
        await engine.execute("pragma journal_mode = wal")  # SQA186

    @app.on_event("shutdown")
    async def shutdown():
        engine.dispose()  # SQA187

    app.include_router(router)
    return app
