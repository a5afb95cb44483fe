// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.util.List;

/**
 * A document for reading.
 *
 * @param blocks in the order of the document's layout
 * @param rest what no layout places, in the document's order
 * @param hidden how many values of the rest were left out because there were too many
 */
public record Rendition(List<Block> blocks, List<Leaf> rest, int hidden) {
  public Rendition {
    blocks = List.copyOf(blocks);
    rest = List.copyOf(rest);
  }
}
