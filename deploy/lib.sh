# Sourced by the scripts of this folder: a JDK 25, the build of the launcher, the launcher itself.

danvan_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

danvan_fail() {
  echo "Error: $*" >&2
  exit 1
}

danvan_jdk_folders=(/usr/lib/jvm /opt "$HOME/.sdkman/candidates/java" "$HOME/.jdks" /usr/local)

# Prints the first JDK 25 among JAVA_HOME, the javac on the PATH and the usual folders.
danvan_find_jdk() {
  local on_path candidate
  on_path=$(command -v javac) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" "${danvan_jdk_folders[@]/%//*}"; do
    # Not quoted: the folders end in a pattern. A path with a space can't be used by Maven anyway.
    for candidate in $candidate; do
      if [ -x "$candidate/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$candidate/release" 2>/dev/null; then
        echo "$candidate"
        return
      fi
    done
  done
  danvan_fail "no JDK 25 found. Looked at JAVA_HOME (${JAVA_HOME:-not set}), at javac on the PATH" \
    "(${on_path:-none}), and in ${danvan_jdk_folders[*]/%//*}. Install one there, or set JAVA_HOME to it."
}

danvan_use_jdk() {
  JAVA_HOME=$(danvan_find_jdk) || exit 1
  # Maven's own libraries draw warnings from JDK 25 that nobody here can act on.
  MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dstdout.encoding=UTF-8 ${MAVEN_OPTS:-}"
  export JAVA_HOME MAVEN_OPTS
}

danvan_mvn() {
  command -v mvn >/dev/null || danvan_fail "Maven (mvn) is not on the PATH; it is needed to build, e.g. apt-get install maven."
  mvn -B "$@"
}

# Builds the launcher if it is missing or older than its sources; one build at a time.
danvan_build_launcher() {
  local target=$danvan_root/deploy/target
  local stamp=$target/launcher.stamp
  mkdir -p "$target"
  {
    flock 9
    if [ ! -f "$target/deploy.jar" ] || [ ! -f "$stamp" ] || [ -n "$(find "$danvan_root/pom.xml" \
        "$danvan_root/deploy/pom.xml" "$danvan_root/deploy/src/main" -newer "$stamp" -print -quit)" ]; then
      echo "Building the launcher" >&2
      touch "$stamp.next"
      danvan_mvn -q -f "$danvan_root/deploy/pom.xml" package -Dmaven.test.skip=true >&2 9>&- \
        || danvan_fail "the launcher could not be built"
      mv "$stamp.next" "$stamp"
    fi
  } 9>"$target/launcher.lock"
}

# Runs a main class of the launcher's jar in place of this script; builds only what was never built.
danvan_java() {
  [ -f "$danvan_root/deploy/target/launcher.stamp" ] || danvan_build_launcher
  exec "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Ddanvan.root=$danvan_root" \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "$danvan_root/deploy/target/deploy.jar:$danvan_root/deploy/target/lib/*" "$@"
}
