# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes clips of pictures: VP9 in WebM, with key frames where the program seeks to. Frames, bytes."""
import json
import subprocess

from .errors import StudioError
from .model import FRAMES_A_SECOND

KEY_FRAMES_APART = 12
BYTES_MOST = 700_000
# Quality is tried from the best on until the clip is small enough.
QUALITIES = (28, 32, 36, 40, 42)
COLOUR = ('-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p', '-color_primaries', 'bt709',
          '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv')
CODEC = ('-c:v', 'libvpx-vp9', '-b:v', '0', '-row-mt', '1', '-deadline', 'good', '-cpu-used', '4', '-auto-alt-ref', '1',
         '-lag-in-frames', '25', '-aq-mode', '0', '-g', '999', '-an')


def key_frames(marks, count):
    """The frames that must stand by themselves: the marks, and enough between them."""
    ends = [*marks[1:], count]
    return [frame for mark, end in zip(marks, ends) for frame in range(mark, end, KEY_FRAMES_APART)]


def encode(pictures, path, size, marks):
    """Writes a clip. pictures: all frames in order, as RGB images of a size; marks: the frames at which phases begin."""
    data = b''.join(picture.tobytes() for picture in pictures)
    count = len(data) // (size[0] * size[1] * 3)
    wanted = key_frames(marks, count)
    unfinished = path.with_name(f'{path.stem}.part.webm')
    for quality in QUALITIES:
        _write(data, unfinished, size, wanted, quality)
        if unfinished.stat().st_size <= BYTES_MOST:
            break
    else:
        raise StudioError(f'{path.name} is larger than {BYTES_MOST // 1000} kB at any quality. Make its picture smaller.')
    check(unfinished, size, count, wanted)
    unfinished.replace(path)


def _write(data, path, size, wanted, quality):
    times = ','.join(f'{frame / FRAMES_A_SECOND:.6f}' for frame in wanted)
    pixels = ('-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', f'{size[0]}x{size[1]}', '-r', str(FRAMES_A_SECOND), '-i', '-')
    command = ['nice', 'ffmpeg', '-y', '-v', 'error', *pixels, *COLOUR, *CODEC, '-crf', str(quality),
               '-force_key_frames', times, str(path)]
    run(command, data)


def run(command, data=None):
    """Runs a command of ffmpeg's; returns what it says."""
    try:
        result = subprocess.run(command, input=data, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise StudioError('ffmpeg is not installed. Install it so that the commands "ffmpeg" and "ffprobe" run.') from error
    if result.returncode:
        raise StudioError(f'{command[1]} failed. It said:\n{result.stderr.decode(errors="replace")}')
    return result.stdout.decode()


def probe(path):
    """What ffprobe says of a clip: its streams, and whether each packet is a key frame."""
    said = json.loads(run(['nice', 'ffprobe', '-v', 'error', '-show_entries',
                           'stream=codec_name,width,height,r_frame_rate,color_space,color_range,pix_fmt:packet=pts_time,flags',
                           '-of', 'json', str(path)]))
    return said['streams'], said['packets']


def check(path, size, count, wanted):
    """Raises StudioError if a clip is not as the program needs it."""
    streams, packets = probe(path)
    expected = {'codec_name': 'vp9', 'width': size[0], 'height': size[1], 'r_frame_rate': f'{FRAMES_A_SECOND}/1',
                'color_space': 'bt709', 'color_range': 'tv', 'pix_fmt': 'yuv420p'}
    found = [frame for frame, packet in enumerate(packets) if 'K' in packet['flags']]
    faults = [f'{key} is {streams[0].get(key)}, not {value}' for key, value in expected.items() if streams[0].get(key) != value]
    if len(streams) != 1:
        faults.append('it has a second stream')
    if len(packets) != count:
        faults.append(f'it has {len(packets)} frames, not {count}')
    if not set(wanted) <= set(found):
        faults.append(f'key frames are missing at {sorted(set(wanted) - set(found))}')
    if faults:
        raise StudioError(f'{path.name} was not encoded as it should be: {"; ".join(faults)}. Try another version of ffmpeg.')
