from other.loop_b import session
