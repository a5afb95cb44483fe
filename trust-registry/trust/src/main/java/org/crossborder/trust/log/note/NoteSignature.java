// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.trust.log.CanonicalBase64;
import org.crossborder.trust.log.MalformedLogException;

/**
 * One signature line of a note (C2SP signed-note, Format).
 *
 * @param name the key's name
 * @param blob the key id and the signature, in base64
 */
public record NoteSignature(String name, String blob) {
  private static final Pattern LINE = Pattern.compile("\u2014 ([^ \\n]+) ([^ \\n]+)");
  private static final int KEY_ID = 4;

  static NoteSignature of(VerifierKey key, byte[] signature) {
    ByteBuffer blob = ByteBuffer.allocate(KEY_ID + signature.length);
    blob.putInt(key.id()).put(signature);
    return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(blob.array()));
  }

  static NoteSignature parse(String line) throws MalformedLogException {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || !KeyName.isValid(parts.group(1))) {
      throw new MalformedLogException("Not a signature line: " + line);
    }
    if (CanonicalBase64.decode(parts.group(2)).length <= KEY_ID) {
      throw new MalformedLogException("No signature in: " + line);
    }
    return new NoteSignature(parts.group(1), parts.group(2));
  }

  /** The line as it stands in the note. */
  public String line() {
    return "\u2014 " + name + " " + blob + "\n";
  }

  /** Whether this key says it made the signature. */
  boolean isBy(VerifierKey key) {
    return name.equals(key.name()) && bytes().getInt() == key.id();
  }

  /** What the key made, after its id. */
  byte[] signature() {
    ByteBuffer blob = bytes().position(KEY_ID);
    byte[] signature = new byte[blob.remaining()];
    blob.get(signature);
    return signature;
  }

  private ByteBuffer bytes() {
    return ByteBuffer.wrap(Base64.getDecoder().decode(blob));
  }
}
