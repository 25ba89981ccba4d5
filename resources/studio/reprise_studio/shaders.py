# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs with which a graphics card, or a processor in its place, paints a picture (GLSL)."""

# What casts shadows, as a light sees it.
SHADOW_VERTEX = '''
#version 330
uniform mat3 turn;
uniform vec3 middle;
uniform float reach;
in vec3 place;
void main() {
    gl_Position = vec4(turn * (place - middle) / reach, 1.0);
}
'''
SHADOW_FRAGMENT = '''
#version 330
void main() {}
'''

VERTEX = '''
#version 330
uniform mat4 camera;
in vec3 place;
in vec3 outwards;
in vec3 glow;       // what the sky gives
in vec4 garments;   // top, shorts, hair, muscle
in vec4 features;   // brow, lips, white of the eye, iris
out vec3 at;
out vec3 normal;
out vec3 sky;
out vec4 worn;
out vec4 face;
void main() {
    at = place;
    normal = outwards;
    sky = glow;
    worn = garments;
    face = features;
    gl_Position = camera * vec4(place, 1.0);
}
'''

# A square that covers all of a picture.
COVER_VERTEX = '''
#version 330
in vec2 corner;
out vec2 across;
void main() {
    across = corner * 0.5 + 0.5;
    gl_Position = vec4(corner, 0.0, 1.0);
}
'''

# Light from many directions; the maps hold one square for each.
LIGHT = '''
#version 330
uniform sampler2DShadow key_map, sky_map;
uniform mat3 key_turns[KEY_COUNT], sky_turns[SKY_COUNT];
uniform vec3 key_colours[KEY_COUNT], sky_colours[SKY_COUNT];
uniform vec3 middle;
uniform float reach, floor_height;
out vec4 picture;

float lit(sampler2DShadow map, mat3 turn, vec3 place, int number, int columns, float bias) {
    vec3 seen = turn * (place - middle) / reach;
    if (max(abs(seen.x), abs(seen.y)) > 0.99) return 1.0;
    vec2 square = vec2(number % columns, number / columns);
    return texture(map, vec3((square + seen.xy * 0.5 + 0.5) / float(columns), seen.z * 0.5 + 0.5 - bias));
}

// every: to ask only so many of the small lights, where that is enough
vec3 key_light(vec3 out_of, vec3 place, float wrap, int every) {
    vec3 sum = vec3(0.0);
    for (int i = 0; i < KEY_COUNT; i += every) {
        vec3 towards = -vec3(key_turns[i][0].z, key_turns[i][1].z, key_turns[i][2].z);
        float facing = max((dot(out_of, towards) + wrap) / (1.0 + wrap), 0.0);
        if (facing > 0.0)
            sum += key_colours[i] * facing * lit(key_map, key_turns[i], place + out_of * 0.004, i, KEY_COLUMNS, 0.0022);
    }
    return sum * float(KEY_COUNT) / float((KEY_COUNT + every - 1) / every);
}

vec3 sky_light(vec3 out_of, vec3 place) {
    vec3 sum = vec3(0.0);
    for (int i = 0; i < SKY_COUNT; i++) {
        vec3 towards = -vec3(sky_turns[i][0].z, sky_turns[i][1].z, sky_turns[i][2].z);
        float facing = dot(out_of, towards);
        if (facing > 0.0)
            sum += sky_colours[i] * facing * lit(sky_map, sky_turns[i], place + out_of * 0.008, i, SKY_COLUMNS, 0.003);
    }
    return sum;
}

// What the ground gives back; close to it there is little.
vec3 bounce(vec3 out_of, vec3 place) {
    float open = mix(0.25, 1.0, smoothstep(0.0, 0.35, place.z - floor_height));
    return BOUNCE * open * (0.5 - 0.5 * out_of.z) * vec3(1.0, 0.99, 0.97);
}

vec3 shown(vec3 light) {
    light = clamp(light, 0.0, 1.0);
    return mix(12.92 * light, 1.055 * pow(light, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, light));
}
'''

# The sky's light at vertices, whose places and directions lie in two pictures: it changes slowly.
GLOW = '''
uniform sampler2D places, directions;
void main() {
    ivec2 vertex = ivec2(gl_FragCoord.xy);
    vec3 out_of = texelFetch(directions, vertex, 0).xyz;
    vec3 place = texelFetch(places, vertex, 0).xyz;
    picture = vec4(sky_light(out_of, place) + bounce(out_of, place), 1.0);
}
'''

# All light that falls on level ground, as a picture of it from above.
GROUND = '''
uniform vec4 ground;   // least x and y, most x and y
uniform float height;
in vec2 across;
void main() {
    vec3 place = vec3(mix(ground.xy, ground.zw, across), height);
    vec3 up = vec3(0.0, 0.0, 1.0);
    picture = vec4(key_light(up, place, 0.0, 1) + sky_light(up, place), 1.0);
}
'''

FIGURE = '''
uniform vec3 skin, top, shorts, trim, hair, muscle, brow, lips, white, iris;
in vec3 at;
in vec3 normal;
in vec3 sky;
in vec4 worn;
in vec4 face;

float inside(float field, float edge) {
    float soft = max(fwidth(field) * 0.75, 0.0003);
    return smoothstep(edge - soft, edge + soft, field);
}

void main() {
    vec3 out_of = normalize(normal);
    float cloth = max(inside(worn.x, 0.0), inside(worn.y, 0.0));
    vec3 colour = mix(skin, lips, inside(face.y, 0.0) * 0.5);
    colour = mix(colour, brow, inside(face.x, 0.0) * 0.75);
    colour = mix(colour, white, inside(face.z, 0.0));
    colour = mix(colour, iris, inside(face.w, 0.0));
    colour = mix(colour, top, inside(worn.x, 0.0));
    colour = mix(colour, trim, inside(worn.x, 0.0) * (1.0 - inside(worn.x, TOP_TRIM)) * 0.35);
    colour = mix(colour, shorts, inside(worn.y, 0.0));
    colour = mix(colour, trim, inside(worn.y, 0.0) * (1.0 - inside(worn.y, SHORTS_TRIM)) * 0.25);
    float hairy = inside(worn.z, 0.0);
    colour = mix(colour, hair, hairy);
    colour = mix(colour, muscle, worn.w * MUSCLE_SHARE);
    // Skin lets light in: where it turns from the light it is warm, not grey.
    vec3 light = key_light(out_of, at, mix(0.12, 0.0, cloth), 2) + sky;
    // What works glows by itself: in the shade below a body, too, it is seen that it does.
    light = mix(light, max(light, vec3(GLOW_LEAST)), worn.w);
    float bare = (1.0 - cloth) * (1.0 - hairy);
    vec3 warm = mix(vec3(1.0), vec3(1.05, 0.985, 0.95), bare * (1.0 - smoothstep(0.15, 0.7, light.g)));
    picture = vec4(shown(colour * light * warm), 1.0);
}
'''

SOLID = '''
uniform vec3 colour, background, shadow;
uniform float open_light, is_floor;
uniform sampler2D on_ground;
uniform vec4 ground;
in vec3 at;
in vec3 normal;
void main() {
    vec3 out_of = normalize(normal);
    vec3 light = texture(on_ground, (at.xy - ground.xy) / (ground.zw - ground.xy)).rgb;
    if (is_floor > 0.5) {
        vec3 floor_light = mix(shadow, background, smoothstep(0.12, 0.95, light.g / open_light)) / background;
        picture = vec4(shown(colour) * floor_light, 1.0);
        return;
    }
    if (out_of.z <= 0.99 || abs(at.z) >= 0.003)
        light = key_light(out_of, at, 0.0, 1) + sky_light(out_of, at) + bounce(out_of, at);
    picture = vec4(shown(colour * light), 1.0);
}
'''

# The floor is the background's colour; only shadows are seen on it.
FLOOR = '''
uniform vec3 background, shadow;
uniform float open_light;
uniform sampler2D on_ground;
uniform vec4 ground;
in vec3 at;
void main() {
    float light = texture(on_ground, (at.xy - ground.xy) / (ground.zw - ground.xy)).g / open_light;
    picture = vec4(mix(shadow, background, smoothstep(0.12, 0.95, light)), 1.0);
}
'''
