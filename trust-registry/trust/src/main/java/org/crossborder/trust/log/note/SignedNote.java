// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.MalformedLogException;

/**
 * A text and the signatures under it (C2SP signed-note). Nothing in it is to be believed before one
 * of the signatures has been verified.
 *
 * @param text ends in a newline
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** No note has more. */
  public static final int MAXIMUM_BYTES = 1 << 20;

  static final int MAXIMUM_SIGNATURES = 128;

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("The text of a note ends in a newline");
    }
  }

  /** Reads a note. */
  public static SignedNote parse(byte[] bytes) throws MalformedLogException {
    String note = decode(bytes);
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || end + 2 == note.length() || !note.endsWith("\n")) {
      throw new MalformedLogException("No signatures follow the last empty line of the note");
    }
    String[] lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
    if (lines.length > MAXIMUM_SIGNATURES) {
      throw new MalformedLogException("More than " + MAXIMUM_SIGNATURES + " signatures");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  private static String decode(byte[] bytes) throws MalformedLogException {
    if (bytes.length > MAXIMUM_BYTES) {
      throw new MalformedLogException("A note of more than " + MAXIMUM_BYTES + " bytes");
    }
    try {
      String note = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
        throw new MalformedLogException("A control character in a note");
      }
      return note;
    } catch (CharacterCodingException e) {
      throw new MalformedLogException("A note that is not UTF-8");
    }
  }

  /** This note with one more signature under it. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /** The note as it is served. */
  public byte[] toBytes() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()));
    return note.toString().getBytes(UTF_8);
  }
}
