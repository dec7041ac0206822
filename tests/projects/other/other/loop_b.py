from other.loop_c import session
from other.loop_c import *
