// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.snapshot.RootMetadata;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose signature is good, with what it is checked against.
 *
 * @param saved the file around the signature, or null if it held the JWS alone
 * @param root the root under which the answer says it was signed, or a later one
 * @param keyId the key that signed it
 * @param at when it is to be relied upon
 */
record SignedAnswer(
    Answer claims, @Nullable RecognitionAnswer saved, RootMetadata root, String keyId, Instant at) {
  Optional<RecognitionAnswer> file() {
    return Optional.ofNullable(saved);
  }
}
