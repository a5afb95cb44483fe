// SPDX-License-Identifier: Apache-2.0
/**
 * ASiC containers (ETSI EN 319 162-1): hostile bytes in, bounded files with their signatures out.
 */
@NullMarked
package org.crossborder.validation.container;

import org.jspecify.annotations.NullMarked;
