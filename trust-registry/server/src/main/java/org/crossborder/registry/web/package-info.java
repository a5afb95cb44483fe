// SPDX-License-Identifier: Apache-2.0
/** The registry's API over HTTP. */
@NullMarked
package org.crossborder.registry.web;

import org.jspecify.annotations.NullMarked;
