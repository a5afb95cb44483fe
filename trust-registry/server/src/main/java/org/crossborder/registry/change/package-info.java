// SPDX-License-Identifier: Apache-2.0
/**
 * Change requests: proposed by one officer, approved by others, recorded when nobody's approval is
 * missing; and emergency actions. Officers authenticate by their signatures alone.
 */
@NullMarked
package org.crossborder.registry.change;

import org.jspecify.annotations.NullMarked;
