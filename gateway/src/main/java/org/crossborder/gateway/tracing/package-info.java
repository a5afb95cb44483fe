// SPDX-License-Identifier: Apache-2.0
/**
 * One trace of a document across both gateways: submit, send, receive, validate, deliver,
 * acknowledge. Its context travels as the W3C header {@code traceparent} and waits with the message
 * in the database in between. A diagnostic only: nothing is decided from it.
 */
@NullMarked
package org.crossborder.gateway.tracing;

import org.jspecify.annotations.NullMarked;
