#!/bin/sh
# Tries the Containerfile where no registry of images is reached, as root on Debian (`make test-container`): the base is made of Debian's
# mirror, the image is built of it by buildah, and within it, without a network, every example comes out with the bytes that it has here
# and an archive is verified to the byte. PYTHON is a Python that has govdocs; CERTIFICATES a file that pip trusts, where it needs one.
set -eu
cd "$(dirname "$0")/.."
for tool in debootstrap buildah unshare; do
  command -v $tool >/dev/null || { echo "Not tried: $tool is needed (sudo apt install debootstrap buildah)."; exit 0; }
done
[ "$(id -u)" = 0 ] || { echo "Not tried: debootstrap needs root."; exit 0; }
python=${PYTHON:-.venv/bin/python}
folder=$(mktemp -d)
export BUILDAH_ISOLATION=chroot
store="--root $folder/images --runroot $folder/run --storage-driver vfs"
trap 'rm -rf "$folder"' EXIT

debootstrap --variant=minbase bookworm "$folder/base" http://deb.debian.org/debian >/dev/null
rm -f "$folder"/base/var/cache/apt/archives/*.deb
tar -C "$folder/base" -cf "$folder/base.tar" .
rm -rf "$folder/base"
printf 'FROM scratch\nADD base.tar /\n' > "$folder/Base"
buildah $store bud --quiet --tag localhost/base --file "$folder/Base" "$folder" >/dev/null

mounts=
if [ -n "${CERTIFICATES:-}" ]; then
  printf '[global]\ncert = /run/certificates\n' > "$folder/pip.conf"
  mounts="--volume $CERTIFICATES:/run/certificates:ro --volume $folder/pip.conf:/etc/pip.conf:ro"
fi
buildah $store bud --quiet $mounts --build-arg BASE=localhost/base --tag localhost/govdocs --file Containerfile . >/dev/null
echo "ok     the image is built"

git ls-files -z examples | xargs -0 tar -cf - | (mkdir "$folder/letters" && tar -C "$folder/letters" -xf -)
cat > "$folder/letters/all.sh" <<'END'
set -eu
names=$(ls examples/*.yaml examples/forms/*.yaml | grep -v /office.yaml)
$1 -m govdocs render $names -d "$2" --no-audit --quiet >/dev/null
END
$python -c 'import govdocs' 2>/dev/null || { echo "Not compared: $python has no govdocs."; exit 1; }
root=$PWD
(cd "$folder/letters" && PYTHONPATH=$root sh all.sh "$(cd "$root" && command -v "$python" | xargs realpath -s)" here)
(cd "$folder/letters" && PYTHONPATH=$root "$(cd "$root" && command -v "$python" | xargs realpath -s)" -m govdocs archive add -d archive here/memo.pdf here/letter.pdf >/dev/null)
within=$(buildah $store from --pull-never localhost/govdocs)
in_image() { unshare --net buildah $store run --volume "$folder/letters:/letters" "$within" -- "$@"; }
in_image sh all.sh python there
(cd "$folder/letters/here" && sha256sum ./*.pdf) > "$folder/sums"
(cd "$folder/letters/there" && sha256sum --check --quiet "$folder/sums")
echo "ok     $(wc -l < "$folder/sums") examples have the same bytes"
in_image govdocs archive verify --lang en
