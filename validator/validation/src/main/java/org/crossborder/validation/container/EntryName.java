// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.ContainerRule.NAMES;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of an entry: a relative path that means the same to everybody who unpacks it. */
final class EntryName {
  private static final Pattern DECEPTIVE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\\\:*?\"<>|]");

  private EntryName() {}

  /** The name, or why it is refused. Outside ASCII it has to say that it is UTF-8. */
  static String read(byte[] bytes, boolean utf8, int limit) throws RefusedPackageException {
    require(bytes.length <= limit, NAMES, "long", bytes.length, limit);
    String name = decode(bytes, utf8);
    String shown = DECEPTIVE.matcher(name).replaceAll("\uFFFD");
    require(!name.isEmpty(), NAMES, "empty");
    require(name.equals(shown), NAMES, "deceptive", shown);
    require(!name.startsWith("/"), NAMES, "absolute", name);
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    List<String> steps = List.of(path.split("/", -1));
    require(!steps.contains("..") && !steps.contains("."), NAMES, "traversal", name);
    require(steps.stream().noneMatch(EntryName::isTrimmed), NAMES, "trimmed", name);
    require(!isDisguised(steps.get(0)), NAMES, "disguised", name);
    return name;
  }

  /** What two names have in common that some file system takes for one. */
  static String key(String name) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return Normalizer.normalize(path, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isTrimmed(String step) {
    return step.isBlank() || step.endsWith(".") || !step.strip().equals(step);
  }

  private static boolean isDisguised(String first) {
    String key = key(first);
    return (key.equals("meta-inf") && !first.equals("META-INF"))
        || (key.equals("mimetype") && !first.equals("mimetype"));
  }

  private static String decode(byte[] bytes, boolean utf8) throws RefusedPackageException {
    try {
      return (utf8 ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII)
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new RefusedPackageException(NAMES, "encoding");
    }
  }
}
