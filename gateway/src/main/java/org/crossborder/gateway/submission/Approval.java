// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

/**
 * That an officer has approved a document that somebody else handed in.
 *
 * @param authority organisation of the officer
 * @param author who handed it in
 */
public record Approval(String authority, String author) {}
