// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.OperationView;
import org.crossborder.registry.page.words.OperationWords;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.jspecify.annotations.Nullable;

/**
 * What an officer is asked to sign, in words and in bytes.
 *
 * @param json the exact bytes, which are UTF-8
 * @param base64 the same for the signing script
 */
record Payload(
    Change change, List<OperationView> operations, String json, String base64, String sha256) {
  static Payload of(Change change, OperationWords words, @Nullable Reading until) {
    byte[] bytes = ChangeJson.write(change);
    return new Payload(
        change,
        change.operations().stream().map(operation -> words.of(operation, until)).toList(),
        new String(bytes, StandardCharsets.UTF_8),
        Base64.getEncoder().encodeToString(bytes),
        Fingerprint.sha256(bytes));
  }
}
