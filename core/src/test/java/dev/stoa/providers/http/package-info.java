@NullMarked
package dev.stoa.providers.http;

import org.jspecify.annotations.NullMarked;
