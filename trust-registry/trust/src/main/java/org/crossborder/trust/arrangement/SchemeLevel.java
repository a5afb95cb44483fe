// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

/**
 * One level of a Party's own scheme.
 *
 * @param name as the Party's services state it
 * @param rank place within the scheme; higher is more reliable
 * @param description what it takes to reach it
 */
public record SchemeLevel(String name, int rank, String description) {}
