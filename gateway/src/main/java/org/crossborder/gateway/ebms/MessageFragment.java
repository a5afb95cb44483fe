// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import org.jspecify.annotations.Nullable;

/**
 * The mf:MessageFragment header (ebMS 3.0 Part 2, 4.3): which piece of which source message a
 * message carries. What describes the source message as a whole may stand in any of its fragments,
 * and has one value for all of them.
 *
 * @param href {@code cid:} and the Content-ID of the MIME part that holds the piece
 * @param groupId the same for all fragments of a source message; unique at their sender
 * @param messageSize bytes of the source message before compression
 * @param fragmentCount how many fragments there are
 * @param fragmentNum place of this one, from 1
 * @param messageHeader the MIME header of the source message
 * @param action the SOAP action of the source message
 * @param compression how the source message was compressed before it was cut
 */
public record MessageFragment(
    String href,
    String groupId,
    @Nullable Long messageSize,
    @Nullable Integer fragmentCount,
    int fragmentNum,
    @Nullable SourceHeader messageHeader,
    @Nullable String action,
    @Nullable SourceCompression compression) {

  /**
   * mf:MessageHeader: the Content-Type of the source message, in its parameters.
   *
   * @param contentType of the source message, {@code multipart/related}
   * @param boundary of its parts
   * @param type of its root part
   * @param start Content-ID of its root part, without angle brackets
   */
  public record SourceHeader(String contentType, String boundary, String type, String start) {
    /** The only Content-Type of a message with attachments. */
    public static final String MULTIPART_RELATED = "Multipart/Related";

    /**
     * The schema's word for SOAP with attachments. Its list has {@code text/xml} and {@code
     * application/xop+xml} only, though SOAP 1.2 is application/soap+xml.
     */
    public static final String SOAP_WITH_ATTACHMENTS = "text/xml";
  }

  /**
   * mf:CompressionAlgorithm and mf:CompressedMessageSize.
   *
   * @param algorithm an HTTP content coding
   * @param size bytes of the source message after compression
   */
  public record SourceCompression(String algorithm, long size) {
    public static final String GZIP = "gzip";

    /** Whether this is gzip, by its content coding or its media type; both are seen. */
    public boolean isGzip() {
      return algorithm.equals(GZIP) || algorithm.equals("application/gzip");
    }
  }
}
