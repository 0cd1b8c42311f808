package org.pressgraph.source;

import java.util.List;

/**
 * Bytes read as text.
 *
 * @param text the characters, without a byte order mark
 * @param encoding the name of the encoding
 * @param warnings what was unsure, one sentence each in the user's language
 */
record DecodedText(String text, String encoding, List<String> warnings) {}
