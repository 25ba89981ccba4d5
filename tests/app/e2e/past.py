# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal of another computer, as the file that is brought in: made-up sessions on the days before a day."""

import datetime
import json

NAMES = (('hip-bridge', 'Hip bridge', None), ('clamshell', 'Clamshell', 1), ('side-leg-raise', 'Side leg raise', 1),
         ('side-steps', 'Side steps', 1), ('hip-hike', 'Hip hike', 1), ('half-squat', 'Half squat', 1))


def moment(day, hour):
    at = int(datetime.datetime.combine(day, datetime.time(hour), datetime.timezone.utc).timestamp() * 1000000)
    return {'day': day.isoformat(), 'at': at, 'offset': 0, 'written': at}


def turn(uid, place, side, done, time):
    exercise, name, _ = NAMES[place]
    return {'uid': f'{uid}-{place}-{side}', 'exercise': exercise, 'name': name, 'item': place, 'set': 1, 'side': side,
            'measure': 'reps', 'asked': 30, 'done': done, 'time': time}


def answers(uid, time, numbers, note):
    found = [{'uid': f'{uid}-{kind}', 'kind': kind, 'number': number, 'time': time} for kind, number in numbers.items()]
    if note:
        found.append({'uid': f'{uid}-note', 'kind': 'note', 'text': note, 'time': time})
    return found


def session(day, number, part=False, fewer=0, note=None):
    """One session of six exercises, or of the first three."""
    uid = f'{day.isoformat()}-{number}'
    time = moment(day, 9)
    places = range(3 if part else len(NAMES))
    turns = [turn(uid, place, side, 30 - (fewer if place == 4 and side == 'right' else 0), time)
             for place in places for side in (('left', 'right') if NAMES[place][2] else ('none',))]
    numbers = {'pain-before': 5 - number % 3, 'pain-after': 4 - number % 2, 'effort': 7 - number % 4,
               'pain-morning': 2 + number % 2}
    fact = {'uid': f'{uid}-f', 'program': 'sams-knee', 'name': "Sam's knee, week 2", 'asked-turns': 11,
            'asked-exercises': 6, 'began': time, 'ended': time['at'] + 24 * 60 * 1000000}
    return {'uid': uid, 'facts': [fact], 'turns': turns, 'answers': answers(uid, time, numbers, note)}


def journal(today, days):
    """Sessions on every second day or so, the last one on the day before @today."""
    sessions = []
    for number, back in enumerate(days):
        day = today - datetime.timedelta(days=back)
        sessions.append(session(day, number, part=number % 4 == 1, fewer=2 if number == 0 else 0,
                                note='Right knee a bit tired at the end.' if number % 5 == 0 else None))
    return {'format': 'reprise-journal', 'version': 1, 'sessions': sessions}


def write(path, today, days):
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(journal(today, days), file)
