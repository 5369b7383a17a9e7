/* Runs one kernel: driver NAME READS WRITES < floats > floats. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What compiled code calls when it is entered and left; there is no runtime to tell of it. */
void RhpReversePInvoke(void *frame) { (void)frame; }
void RhpReversePInvokeReturn(void *frame) { (void)frame; }

#define KERNELS(K) \
    K(DenseOfManyRows) K(DenseOfOneRow) K(DenseInputGradient) K(DenseWeightGradient) K(Convolution) K(ConvolutionWeightGradient) \
    K(MaxPool) K(ElementaryFunctions) K(Softmax)

#define DECLARE(name) void name(float *x, float *y);
#define CALL(name) if (strcmp(argv[1], #name) == 0) { name(x, y); found = 1; }

KERNELS(DECLARE)

int main(int argc, char **argv)
{
    if (argc != 4) { fprintf(stderr, "expected NAME READS WRITES\n"); return 2; }
    size_t reads = strtoul(argv[2], 0, 10), writes = strtoul(argv[3], 0, 10);
    float *x = aligned_alloc(64, (reads + 15) / 16 * 64), *y = aligned_alloc(64, (writes + 15) / 16 * 64);
    memset(y, 0, (writes + 15) / 16 * 64);
    if (fread(x, sizeof(float), reads, stdin) != reads) { fprintf(stderr, "expected %zu floats\n", reads); return 2; }
    int found = 0;
    KERNELS(CALL)
    if (!found) { fprintf(stderr, "no kernel %s\n", argv[1]); return 2; }
    return fwrite(y, sizeof(float), writes, stdout) == writes ? 0 : 2;
}
