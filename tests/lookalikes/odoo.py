from odoo import models, api


class Partner(models.Model):
    def f(self):
        self.env.cr.execute("select 1")
        self._cr.execute("select %s" % 1)
        self.env["x"].search([]).read()
