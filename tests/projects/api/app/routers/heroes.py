from fastapi import APIRouter, Depends

from app.deps import AsyncDb, Db, get_async, get_sync
from app.models import Hero

router = APIRouter()


@router.get("/heroes")
def heroes(db: Db, other=Depends(get_sync)):
    other.query(Hero).all()  # SQA101
    return db.query(Hero).all()  # SQA101


@router.get("/async")
async def async_heroes(db: AsyncDb, other=Depends(get_async)):
    other.execute("SELECT 1")  # SQA137 SQA187
    return await db.query(Hero)  # SQA186
