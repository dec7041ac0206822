from django.db import connection, models, transaction
from django.http import HttpResponse


class User(models.Model):
    name = models.TextField()


def view(request):
    request.session["x"] = 1
    with connection.cursor() as cursor:
        cursor.execute("select 1")
    q = User.objects.all().query
    print(User.objects.filter(x=1).query.get_compiler("x"))
    qs = User.objects.all()
    qs.query.group_by = ["x"]
    qs.query.order_by
    return HttpResponse(str(q))
