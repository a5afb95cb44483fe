// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

/**
 * What goes back on the HTTP response: always a SOAP envelope with an ebMS signal.
 *
 * @param httpStatus 200 whenever a SOAP message was read, as ebMS says in the signal what happened
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Answer(int httpStatus, byte[] envelope) {}
