import re

import requests

session = requests.Session()
engine = re.compile("SELECT")


def connect():
    return requests.Session()
