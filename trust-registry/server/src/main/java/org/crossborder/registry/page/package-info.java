// SPDX-License-Identifier: Apache-2.0
/**
 * The registry's web pages: what every page shares. Each page has a package of its own below.
 *
 * <p>Rendered on the server, useful without scripts, and with every text from {@code
 * messages.properties} (decision 0027).
 */
@NullMarked
package org.crossborder.registry.page;

import org.jspecify.annotations.NullMarked;
