// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a document, written in the transaction in which it happened.
 *
 * @param id the same whenever it is told
 * @param message the document's message
 * @param kind the state that the document has come to, in lower case, or what else happened
 * @param detail a sentence for people
 */
public record DocumentEvent(String id, UUID message, String kind, String detail, Instant at) {}
