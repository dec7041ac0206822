import other.loop_c
from other.loop_b import session
from other.loop_b import *

session = other.loop_c.session
