// SPDX-License-Identifier: Apache-2.0
/**
 * What officers do from the command line: make a key, propose, approve, act in an emergency. Keys
 * stay on the officer's machine; the registry gets signatures.
 */
@NullMarked
package org.crossborder.registry.command.officer;

import org.jspecify.annotations.NullMarked;
