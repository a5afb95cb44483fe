// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.util.List;

/**
 * What a module is.
 *
 * @param id lower case with hyphens; it is the anchor in reports and never changes
 * @param title what must hold
 * @param covers ids of requirements
 * @param sent what the suite does
 * @param expected what it expects
 * @param needs ids of modules that must have passed, or nothing can be said here
 */
public record About(
    String id,
    String title,
    List<String> covers,
    String sent,
    String expected,
    List<String> needs) {
  public About {
    covers = List.copyOf(covers);
    needs = List.copyOf(needs);
  }
}
