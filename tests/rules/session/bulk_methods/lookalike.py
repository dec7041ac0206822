"""Bulk methods of other things."""

import django.db.models
import sqlalchemy as sa


class Repository:
    def bulk_save_objects(self, objects):
        return sa


class Book(django.db.models.Model):
    pass


Repository().bulk_save_objects([])  # a method of one's own
Book.objects.bulk_create([])  # Django's
Book.objects.bulk_update([], ["title"])  # the same


def load(store, rows):
    store.bulk_insert_mappings(rows)  # unknown
