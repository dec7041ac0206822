from sqlalchemy import create_engine
from kivy.uix.label import Label
from PIL import ImageDraw
import matplotlib.pyplot as plt
from matplotlib.pyplot import text


def draw(v):
    plt.text(0, 0, f"x{v}")
    text(0, 0, f"x{v}")
    d = ImageDraw.Draw(None)
    d.text((0, 0), f"x{v}")
