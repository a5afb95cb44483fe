// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.mime;

/**
 * One part of a multipart/related message.
 *
 * @param contentId without angle brackets
 * @param contentType the header field's value
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record MimePart(String contentId, String contentType, byte[] content) {
  /** The same part with other bytes. */
  public MimePart with(byte[] other) {
    return new MimePart(contentId, contentType, other);
  }

  /** The same part, said to be of another type. */
  public MimePart typed(String otherType) {
    return new MimePart(contentId, otherType, content);
  }
}
