// SPDX-License-Identifier: Apache-2.0
/**
 * The main job, end to end: a signed certificate of origin crosses a border, on the jars that an
 * agency installs.
 */
@NullMarked
package org.crossborder.conformance.demo;

import org.jspecify.annotations.NullMarked;
