// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import org.crossborder.conformance.language.Words;

/**
 * Where an entry comes from.
 *
 * @param name title, edition, publisher
 * @param address where it is published; empty if only on paper
 */
public record Source(String id, Mark mark, Words name, String address) {}
