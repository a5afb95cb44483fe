// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

/**
 * One MIME part beside the SOAP part.
 *
 * @param contentId without angle brackets
 * @param mimeType the part's Content-Type with its parameters
 */
public record Attachment(String contentId, String mimeType, PayloadSource content) {}
