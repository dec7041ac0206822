class Session:
    def query(self, *terms):
        return terms

    def execute(self, command):
        return [{"name": command}]


class Engine:
    def execute(self, command):
        return command


session = Session()
engine = Engine()
