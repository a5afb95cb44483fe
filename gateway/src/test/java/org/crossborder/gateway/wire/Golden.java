// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of what travels, byte for byte, but written so that a person can compare two of them: each
 * tag begins a line, and a carriage return is shown as {@code ␍}. The messages themselves have no
 * line break between tags, and no such character, so nothing is lost. They are written anew by
 * {@code -Dgolden.write=true}, and by nothing else.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Golden() {}

  public static void verify(String file, String message) throws IOException {
    assertThat(message.replace(DECLARATION, "")).doesNotContain(">\n<", "␍");
    String readable = message.replace("><", ">\n<").replace("\r\n", "␍\n");
    Path golden = FOLDER.resolve(file);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, readable, UTF_8);
    }
    assertThat(readable).as(file).isEqualTo(Files.readString(golden, UTF_8));
  }
}
