# SPDX-License-Identifier: GPL-3.0-or-later
"""What the virtual screen shows, as pixels to compare and as PNG to look at."""

import os
import struct
import zlib

HEADER = struct.Struct('>20I')


class Picture:
    """An RGB picture: rows of three bytes a pixel, from the top left."""

    def __init__(self, width, height, rgb):
        self.width = width
        self.height = height
        self.rgb = bytes(rgb)

    @classmethod
    def of_screen(cls):
        """Returns what the screen of tests/run-with-display shows now."""
        with open(os.environ['RP_FRAMEBUFFER'], 'rb') as file:
            data = file.read()
        fields = HEADER.unpack_from(data)
        start, width, height = fields[0] + 12 * fields[19], fields[4], fields[5]
        little, depth, stride = fields[7] == 0, fields[11], fields[12]
        if depth != 32 or fields[14] != 0xff0000:
            raise ValueError(f'a screen of {depth} bits a pixel is not supported')
        rows = b''.join(data[start + y * stride:start + y * stride + width * 4] for y in range(height))
        rgb = bytearray(width * height * 3)
        for channel in range(3):
            rgb[channel::3] = rows[2 - channel if little else channel + 1::4]
        return cls(width, height, rgb)

    def pixel(self, x, y):
        at = (y * self.width + x) * 3
        return tuple(self.rgb[at:at + 3])

    def crop(self, x, y, width, height):
        rows = (self.rgb[((y + row) * self.width + x) * 3:((y + row) * self.width + x + width) * 3]
                for row in range(height))
        return Picture(width, height, b''.join(rows))

    def mirrored(self):
        """Returns the picture with left and right exchanged."""
        rgb = bytearray(len(self.rgb))
        for y in range(self.height):
            row = self.rgb[y * self.width * 3:(y + 1) * self.width * 3]
            for channel in range(3):
                rgb[y * self.width * 3 + channel:(y + 1) * self.width * 3:3] = row[channel::3][::-1]
        return Picture(self.width, self.height, rgb)

    def difference(self, other):
        """Returns how far apart two pictures of one size are: the mean over all bytes, 0 to 255."""
        if (self.width, self.height) != (other.width, other.height):
            raise ValueError('pictures of two sizes cannot be compared')
        return sum(abs(a - b) for a, b in zip(self.rgb, other.rgb)) / max(len(self.rgb), 1)

    def save(self, path):
        """Writes the picture as PNG."""
        rows = b''.join(b'\0' + self.rgb[y * self.width * 3:(y + 1) * self.width * 3] for y in range(self.height))
        parts = ((b'IHDR', struct.pack('>2I5B', self.width, self.height, 8, 2, 0, 0, 0)),
                 (b'IDAT', zlib.compress(rows)), (b'IEND', b''))
        with open(path, 'wb') as file:
            file.write(b'\x89PNG\r\n\x1a\n')
            for kind, data in parts:
                file.write(struct.pack('>I', len(data)) + kind + data)
                file.write(struct.pack('>I', zlib.crc32(kind + data)))
