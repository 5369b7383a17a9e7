using System;
using Consumer.Models;
using DeepTheory.Gen;
using DeepTheory.Gen.Runtime;

namespace Consumer
{
    /// <summary>Trains and predicts with what the package gives.</summary>
    public static class Program
    {
        /// <summary>Says what came out.</summary>
        public static void Main()
        {
            Dataset data = Dataset.FromArrays([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]);
            var network = new Xor(seed: 1);
            using (Trainer<Xor> trainer = network.CreateTrainer(new TrainingOptions { Epochs = 500 }))
            {
                trainer.Fit(data);
            }

            Console.WriteLine($"xor {network.Classify([0, 0])}{network.Classify([0, 1])}{network.Classify([1, 0])}{network.Classify([1, 1])}");

            // Bars that stand against bars that lie.
            var images = new float[64 * 64];
            var labels = new float[64];
            for (int i = 0; i < 64; i++)
            {
                labels[i] = i % 2;
                for (int place = 0; place < 8; place++)
                {
                    images[(i * 64) + (i % 2 == 0 ? (place * 8) + (i / 2 % 8) : (i / 2 % 8 * 8) + place)] = 1;
                }
            }

            var bars = new Vision.Bars(seed: 1);
            TrainingState state = bars.CreateTrainingState(seed: 1);
            for (int step = 0; step < 200; step++)
            {
                bars.TrainStep(state, images, labels, 0.1f);
            }

            int right = 0;
            for (int i = 0; i < 64; i++)
            {
                right += bars.Classify(images.AsSpan(i * 64, 64)) == (int)labels[i] ? 1 : 0;
            }

            Console.WriteLine($"bars {right}");
            Console.WriteLine($"framework {AppContext.TargetFrameworkName}");
        }
    }
}
