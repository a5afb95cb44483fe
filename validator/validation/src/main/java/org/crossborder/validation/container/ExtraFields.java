// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.ContainerRule.ARCHIVE;
import static org.crossborder.validation.container.ContainerRule.ONE_STORY;
import static org.crossborder.validation.container.ContainerRule.PLAIN_FILES;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.nio.ByteBuffer;

/**
 * The extra fields of a header (APPNOTE 6.3.10, section 4.5). Times and owners say nothing here;
 * refused is what gives an entry a second size, a second name, or a key.
 */
final class ExtraFields {
  private static final int ZIP64 = 0x0001;
  private static final int UNICODE_COMMENT = 0x6375;
  private static final int UNICODE_PATH = 0x7075;
  private static final int STRONG_ENCRYPTION = 0x0017;
  private static final int AES = 0x9901;

  private ExtraFields() {}

  static void check(String name, ByteBuffer zip, int start, int length)
      throws RefusedPackageException {
    int at = start;
    while (at < start + length) {
      require(at + 4 <= start + length, ARCHIVE, "extra", name);
      int id = CentralHeader.length(zip, at);
      require(id != ZIP64, ARCHIVE, "zip64");
      require(id != UNICODE_PATH && id != UNICODE_COMMENT, ONE_STORY, "second-name", name);
      require(id != AES && id != STRONG_ENCRYPTION, PLAIN_FILES, "encrypted", name);
      at += 4 + CentralHeader.length(zip, at + 2);
    }
    require(at == start + length, ARCHIVE, "extra", name);
  }
}
