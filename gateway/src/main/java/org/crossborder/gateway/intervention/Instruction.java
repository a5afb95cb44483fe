// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

import java.util.UUID;

/**
 * What an officer wants done with a document.
 *
 * @param id of the form; the same instruction twice is carried out once
 * @param version of the document that the officer has seen
 * @param by name of the officer
 * @param reason in the officer's words
 */
public record Instruction(UUID id, UUID document, int version, String by, String reason) {}
