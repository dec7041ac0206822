import boto3
from sqlalchemy import create_engine

session = boto3.Session()
client = session.client("rds-data")
athena = boto3.session.Session(profile_name="x")


def run(client, sql):
    client.execute_statement(sql=sql)
    dynamodb = session.resource("dynamodb")
    table = dynamodb.Table("x")
    return table.query(KeyConditionExpression="x")
