// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.log;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Sizes of the tree that a reader asked for. */
final class Sizes {
  private Sizes() {}

  /** The first of two sizes, if both are sizes that the tree had in this order. */
  static long checked(long first, long second, long size) {
    if (first < 1 || first > second || second > size) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "Give two sizes in ascending order, from 1 to " + size);
    }
    return first;
  }
}
