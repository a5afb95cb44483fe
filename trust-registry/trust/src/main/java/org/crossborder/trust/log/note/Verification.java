// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

/** Either what has been verified, or why it has not. */
public sealed interface Verification<T> {
  /** It holds. */
  record Verified<T>(T value) implements Verification<T> {}

  /** It is not to be believed. */
  record Refused<T>(LogRefusal reason, String detail) implements Verification<T> {}
}
