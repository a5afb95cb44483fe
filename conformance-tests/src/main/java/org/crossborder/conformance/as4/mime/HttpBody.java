// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.mime;

/** What an HTTP message carries: the value of Content-Type, and the bytes. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record HttpBody(String contentType, byte[] bytes) {}
