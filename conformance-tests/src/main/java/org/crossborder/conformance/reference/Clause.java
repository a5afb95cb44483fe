// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

/** Something that a good peer does; a mutant breaks exactly one. */
public interface Clause {
  /** The requirement that is broken without it. */
  String requirement();

  /** What a peer does that breaks it. */
  String mutant();
}
