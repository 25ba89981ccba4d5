# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the tables of a TOML file so that every mistake is told with its place and what is allowed there."""
from difflib import get_close_matches

REQUIRED = object()


class MotionError(Exception):
    """What is wrong in a motion file, where, and what is allowed there."""


def listed(names):
    """Names for a message: in order, with commas; or that there are none."""
    return ', '.join(sorted(names)) or 'nothing'


class Table:
    """One table of a file. It remembers which keys were asked for: close() refuses the others."""

    def __init__(self, values, place, name=''):
        self.values, self.place, self.name = values, place, name
        self.asked = set()
        if not isinstance(values, dict):
            raise MotionError(f'{self._where()}: a table is needed here, not {values!r}')

    def _where(self):
        return f'{self.place} [{self.name}]' if self.name else self.place

    def error(self, message):
        """The error to raise for something that is wrong in this table."""
        return MotionError(f'{self._where()}: {message}')

    def __contains__(self, key):
        self.asked.add(key)
        return key in self.values

    def _value(self, key, default, kinds, what):
        self.asked.add(key)
        if key not in self.values:
            if default is REQUIRED:
                raise self.error(f'{key} is missing; it is {what}')
            return default
        value = self.values[key]
        if not isinstance(value, kinds) or isinstance(value, bool) and bool not in kinds:
            raise self.error(f'{key} is {value!r}; it must be {what}')
        return value

    def text(self, key, default=REQUIRED, choices=None):
        """A string; one of the choices if there are any."""
        value = self._value(key, default, (str,), f'one of: {listed(choices)}' if choices else 'a text')
        if choices is not None and value is not default:
            self.check_name(key, value, choices)
        return value

    def check_name(self, key, name, choices):
        """Refuses a name that is not among the choices, and says which is near."""
        if name not in choices:
            near = get_close_matches(name, choices, 1)
            hint = f'is "{near[0]}" meant? Allowed' if near else 'allowed'
            raise self.error(f'{key}: "{name}" is not known; {hint}: {listed(choices)}')

    def number(self, key, default=REQUIRED, least=None, most=None):
        """A number within limits, both of which are allowed."""
        value = self._value(key, default, (int, float), 'a number')
        if value is not default and not (least is None or value >= least) & (most is None or value <= most):
            bounds = [f'{word} {bound}' for word, bound in (('at least', least), ('at most', most)) if bound is not None]
            raise self.error(f'{key} is {value}; it must be {" and ".join(bounds)}')
        return value

    def flag(self, key):
        """true or false; false when it is not there."""
        return self._value(key, False, (bool,), 'true or false')

    def vector(self, key, size, default=REQUIRED):
        """A list of size numbers, as a tuple."""
        sizes = size if isinstance(size, tuple) else (size,)
        what = f'a list of {" or ".join(map(str, sizes))} numbers'
        value = self._value(key, default, (list,), what)
        if value is default:
            return value
        if len(value) not in sizes or not all(isinstance(part, (int, float)) for part in value):
            raise self.error(f'{key} is {value!r}; it must be {what}')
        return tuple(float(part) for part in value)

    def texts(self, key, choices, default=REQUIRED):
        """A list of strings, each one of the choices, as a tuple."""
        value = self._value(key, default, (list,), 'a list of texts')
        if value is not default:
            for name in value:
                self.check_name(key, name, choices)
        return tuple(value)

    def table(self, key, default=REQUIRED):
        """The table below this one; an empty one if it may be left out and is."""
        value = self._value(key, default, (dict,), 'a table')
        return Table(value, self.place, f'{self.name}.{key}' if self.name else key)

    def tables(self, key, default=REQUIRED):
        """The tables of an array of tables, or the one table that stands for an array of one."""
        value = self._value(key, default, (list, dict), 'an array of tables')
        name = f'{self.name}.{key}' if self.name else key
        rows = [value] if isinstance(value, dict) else value
        return [Table(row, self.place, f'{name} {number}') for number, row in enumerate(rows, 1)]

    def lists(self, key):
        """The lists in a list; none if it is left out."""
        return self._value(key, [], (list,), 'a list of lists')

    def named_tables(self, choices=None):
        """Name and table of each key of a table whose keys are names."""
        for key in self.values:
            if choices is not None:
                self.check_name('name', key, choices)
            yield key, self.table(key)

    def flat_numbers(self, keys):
        """Numbers by dotted key, however the tables are nested; each key must be one of keys."""
        self.asked.update(self.values)
        result = dict(_flat(self.values))
        for key, value in result.items():
            if key not in keys:
                self.check_name('key', key, keys if len(keys) < 20 else _related(key, keys))
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                raise self.error(f'{key} is {value!r}; it must be a number')
        return {key: float(value) for key, value in result.items()}

    def close(self):
        """Refuses keys that nobody asked for: they would have no effect."""
        for key in self.values:
            self.check_name('key', key, self.asked)


def _flat(values, before=''):
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f'{before}{key}.')
        else:
            yield before + key, value


def _related(key, keys):
    """The keys that begin like this one, so that the list in a message stays short."""
    parts = key.split('.')
    for count in range(len(parts) - 1, 0, -1):
        start = '.'.join(parts[:count]) + '.'
        found = [name for name in keys if name.startswith(start)]
        if found:
            return found
    return sorted({name.split('.')[0] + '...' for name in keys})
